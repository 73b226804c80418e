@NullMarked
package cn.liandong.faults.scenarios;

import org.jspecify.annotations.NullMarked;
