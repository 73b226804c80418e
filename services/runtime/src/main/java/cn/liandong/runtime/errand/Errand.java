package cn.liandong.runtime.errand;

import cn.liandong.contracts.ids.Jurisdiction;

/**
 * What an event asks of another jurisdiction or service 转办.
 *
 * @param service whose command it is, such as `dispatch`
 * @param jurisdiction where it is decided
 * @param command of that service's own family. It names what it is about, so that the decider finds a repeat by its state:
 *     the ledger forgets after a day
 */
public record Errand(String service, Jurisdiction jurisdiction, Object command) {}
