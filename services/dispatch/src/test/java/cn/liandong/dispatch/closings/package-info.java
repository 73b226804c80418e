@NullMarked
package cn.liandong.dispatch.closings;

import org.jspecify.annotations.NullMarked;
