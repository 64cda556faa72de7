import type { Knex } from "knex";

/** How far each consumer has come: the last day it has turned to, and where it stands in each feed. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table worker.consumer (
      name text primary key,
      day date not null
    );
    create table worker.position (
      consumer text not null references worker.consumer on delete cascade,
      feed text not null,
      cursor text not null,
      primary key (consumer, feed)
    );
    grant update, delete on worker.consumer, worker.position to liancheng_worker;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table worker.position, worker.consumer");
}
