/** Which posts are told when another post is taken over. */
@NullMarked
package cn.liandong.roster.follows;

import org.jspecify.annotations.NullMarked;
