/** Changes of who sits at a post for a while: overrides 替班 and swaps. */
@NullMarked
package cn.liandong.roster.overrides;

import org.jspecify.annotations.NullMarked;
