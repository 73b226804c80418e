/** Shifts: who answers for a post now, and when that turns. */
@NullMarked
package cn.liandong.roster.shifts;

import org.jspecify.annotations.NullMarked;
