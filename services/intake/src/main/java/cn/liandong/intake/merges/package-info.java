/** Merges: an officer says which reports tell of one happening, and can take it back. */
@NullMarked
package cn.liandong.intake.merges;

import org.jspecify.annotations.NullMarked;
