/** The scenarios of a jurisdiction, and what makes one fit to be run. */
@NullMarked
package cn.liandong.drills.library;

import org.jspecify.annotations.NullMarked;
