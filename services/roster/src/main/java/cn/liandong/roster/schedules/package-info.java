/** Schedules 月度值班表: an organization's month is drafted, checked and published, and then rules over the layers. */
@NullMarked
package cn.liandong.roster.schedules;

import org.jspecify.annotations.NullMarked;
