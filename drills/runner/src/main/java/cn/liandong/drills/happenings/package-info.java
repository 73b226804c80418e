/** What happens within drills, and what real thing takes precedence, read out of the journals that say it. */
@NullMarked
package cn.liandong.drills.happenings;

import org.jspecify.annotations.NullMarked;
