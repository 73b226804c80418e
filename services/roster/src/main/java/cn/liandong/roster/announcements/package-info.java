/** Who is told of duty without being asked to act: the evening before, at the change, and of what was changed. */
@NullMarked
package cn.liandong.roster.announcements;

import org.jspecify.annotations.NullMarked;
