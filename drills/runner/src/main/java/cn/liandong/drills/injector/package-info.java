/** Feeds injects in by intake's edge, with a key of the drill. */
@NullMarked
package cn.liandong.drills.injector;

import org.jspecify.annotations.NullMarked;
