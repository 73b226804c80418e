@NullMarked
package cn.liandong.faults;

import org.jspecify.annotations.NullMarked;
