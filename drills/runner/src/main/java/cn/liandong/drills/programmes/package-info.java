/** Drills that come again: what is to be planned when, and what was not held in time. */
@NullMarked
package cn.liandong.drills.programmes;

import org.jspecify.annotations.NullMarked;
