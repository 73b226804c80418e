@NullMarked
package cn.liandong.faults.volume;

import org.jspecify.annotations.NullMarked;
