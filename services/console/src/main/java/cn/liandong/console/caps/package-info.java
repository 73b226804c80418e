/** The alert of each incident as CAP has it, beside the live picture. */
@NullMarked
package cn.liandong.console.caps;

import org.jspecify.annotations.NullMarked;
