@NullMarked
package cn.liandong.runtime.process;

import org.jspecify.annotations.NullMarked;
