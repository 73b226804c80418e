@NullMarked
package cn.liandong.dispatch.upwardreports;

import org.jspecify.annotations.NullMarked;
