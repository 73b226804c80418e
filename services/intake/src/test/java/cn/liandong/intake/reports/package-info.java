@NullMarked
package cn.liandong.intake.reports;

import org.jspecify.annotations.NullMarked;
