@NullMarked
package cn.liandong.bench.decisions;

import org.jspecify.annotations.NullMarked;
