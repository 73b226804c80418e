/** Calendars that are read from outside, each by an address that can be revoked. */
@NullMarked
package cn.liandong.roster.calendars;

import org.jspecify.annotations.NullMarked;
