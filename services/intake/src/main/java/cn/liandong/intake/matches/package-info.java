/** Matches: which open incident a report tells of, and which two may be one. */
@NullMarked
package cn.liandong.intake.matches;

import org.jspecify.annotations.NullMarked;
