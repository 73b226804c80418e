/** Receipts 回执 of reports: what was received when, signed, so that it can be shown to anybody. */
@NullMarked
package cn.liandong.intake.receipts;

import org.jspecify.annotations.NullMarked;
