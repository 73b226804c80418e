@NullMarked
package cn.liandong.dispatch.clocks;

import org.jspecify.annotations.NullMarked;
