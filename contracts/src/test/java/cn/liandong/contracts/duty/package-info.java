/** Rules that the words of duty carry themselves. */
@NullMarked
package cn.liandong.contracts.duty;

import org.jspecify.annotations.NullMarked;
