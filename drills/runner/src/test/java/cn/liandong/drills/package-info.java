/** Tests of the drill runner. */
@NullMarked
package cn.liandong.drills;

import org.jspecify.annotations.NullMarked;
