/** Locations: which town a place lies in, and how surely that is known. */
@NullMarked
package cn.liandong.intake.locations;

import org.jspecify.annotations.NullMarked;
