/** Work for another jurisdiction or service: commands derived from accepted entries, sent until they are answered. */
@NullMarked
package cn.liandong.runtime.errand;

import org.jspecify.annotations.NullMarked;
