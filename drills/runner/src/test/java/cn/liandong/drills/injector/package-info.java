/** Tests of what is fed in by intake's edge. */
@NullMarked
package cn.liandong.drills.injector;

import org.jspecify.annotations.NullMarked;
