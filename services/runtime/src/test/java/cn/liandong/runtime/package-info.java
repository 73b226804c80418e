/** The runtime as a whole. */
@NullMarked
package cn.liandong.runtime;

import org.jspecify.annotations.NullMarked;
