@NullMarked
package cn.liandong.intake.receipts;

import org.jspecify.annotations.NullMarked;
