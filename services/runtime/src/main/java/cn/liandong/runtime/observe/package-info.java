/** Metrics, health, and the one clock. */
@NullMarked
package cn.liandong.runtime.observe;

import org.jspecify.annotations.NullMarked;
