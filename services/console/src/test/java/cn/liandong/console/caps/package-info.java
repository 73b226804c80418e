@NullMarked
package cn.liandong.console.caps;

import org.jspecify.annotations.NullMarked;
