/** Metrics, health, and the small server that tells them on the loopback address. */
@NullMarked
package cn.liandong.runtime.observe;

import org.jspecify.annotations.NullMarked;
