/** The demo phone: what alerts are posted to where nobody named a webhook, for this machine alone. */
@NullMarked
package cn.liandong.standalone.management;

import org.jspecify.annotations.NullMarked;
