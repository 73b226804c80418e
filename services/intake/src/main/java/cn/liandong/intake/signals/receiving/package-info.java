/** What sensors send over HTTP, read row by row, and what is known of each source. */
@NullMarked
package cn.liandong.intake.signals.receiving;

import org.jspecify.annotations.NullMarked;
