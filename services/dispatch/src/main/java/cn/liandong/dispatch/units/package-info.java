/** Which units there are, where they are, and which of them could go. */
@NullMarked
package cn.liandong.dispatch.units;

import org.jspecify.annotations.NullMarked;
