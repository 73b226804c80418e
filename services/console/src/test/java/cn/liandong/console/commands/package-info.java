@NullMarked
package cn.liandong.console.commands;

import org.jspecify.annotations.NullMarked;
