@NullMarked
package cn.liandong.reports.reading;

import org.jspecify.annotations.NullMarked;
