/** What was heard of sensors: a view of {@code signals}, which no entry is written for. */
@NullMarked
package cn.liandong.intake.signals.hearing;

import org.jspecify.annotations.NullMarked;
