/** Plays every scenario against the real thing, with simulated people, and holds what came of it against what should. */
@NullMarked
package cn.liandong.curriculum;

import org.jspecify.annotations.NullMarked;
