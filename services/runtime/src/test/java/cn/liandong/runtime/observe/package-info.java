/** Figures and health. */
@NullMarked
package cn.liandong.runtime.observe;

import org.jspecify.annotations.NullMarked;
