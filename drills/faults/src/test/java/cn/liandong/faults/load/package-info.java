@NullMarked
package cn.liandong.faults.load;

import org.jspecify.annotations.NullMarked;
