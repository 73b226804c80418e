/** How drills run: their clock, their injects and their expectations. */
@NullMarked
package cn.liandong.drills.conduct;

import org.jspecify.annotations.NullMarked;
