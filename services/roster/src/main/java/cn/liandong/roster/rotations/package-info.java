/** Rotations: whose turn it is at a post, by the local clock. */
@NullMarked
package cn.liandong.roster.rotations;

import org.jspecify.annotations.NullMarked;
