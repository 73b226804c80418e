@NullMarked
package cn.liandong.faults.sink;

import org.jspecify.annotations.NullMarked;
