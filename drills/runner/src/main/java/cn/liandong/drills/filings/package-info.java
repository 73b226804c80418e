/** Drills that were held elsewhere, and results that were filed with an authority 登记、备案: what a person says of drills. */
@NullMarked
package cn.liandong.drills.filings;

import org.jspecify.annotations.NullMarked;
