/** Duty as a calendar program reads it (RFC 5545). */
@NullMarked
package cn.liandong.console.calendars;

import org.jspecify.annotations.NullMarked;
