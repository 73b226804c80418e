@NullMarked
package cn.liandong.intake.reports.reading;

import org.jspecify.annotations.NullMarked;
