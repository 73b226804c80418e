/** Reading a report: what can be understood of any bytes, and a warning for everything that cannot. */
@NullMarked
package cn.liandong.reports.reading;

import org.jspecify.annotations.NullMarked;
