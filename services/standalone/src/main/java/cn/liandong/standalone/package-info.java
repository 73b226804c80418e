@NullMarked
package cn.liandong.standalone;

import org.jspecify.annotations.NullMarked;
