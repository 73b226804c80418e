@NullMarked
package cn.liandong.reports;

import org.jspecify.annotations.NullMarked;
