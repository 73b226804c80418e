/** Orders that must be answered 指令, and the watch over them 督办. */
@NullMarked
package cn.liandong.dispatch.directives;

import org.jspecify.annotations.NullMarked;
