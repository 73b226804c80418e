@NullMarked
package cn.liandong.console.calendars;

import org.jspecify.annotations.NullMarked;
