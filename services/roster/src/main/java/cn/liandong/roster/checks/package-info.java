/** Checks of a schedule: what an officer should see before it is published; they warn and never block. */
@NullMarked
package cn.liandong.roster.checks;

import org.jspecify.annotations.NullMarked;
