/** The offices of persons that measures 8, 14 and 15 can ask about: those of `Person.officeFacts`. */
export const OFFICES = `(
          select *
            from entities.office_facts_v1
           where holder_type = 'PERSON'
             and (role = 'LEGAL_REPRESENTATIVE' or state_capital is not null or financial_sector is not null
                  or organization_kind = 'PUBLIC_INSTITUTION'))`;

/**
 * Whether a listing is not sealed to who asks.
 * @param today parameter of the day of today, which is null for who audits
 */
export const isOpen = (listing: string, today: string) =>
  `(${today}::date is null or ${listing}.sealed_from is null or ${listing}.sealed_from > ${today}::date)`;

/** The listings of a subject, as JSON, but for what is sealed. */
export const listingsOf = (subject: string, today: string) => `coalesce((
            select json_agg(json_build_object(
                     'listing', f.listing_id::text, 'number', f.number, 'determinedOn', f.determined_on,
                     'publishedOn', f.published_on, 'endsOn', f.ends_on, 'endedBy', f.ended_by,
                     'inForce', coalesce((select json_agg(json_build_object('from', lower(r), 'until', upper(r)) order by r)
                                            from unnest(f.in_force) r), '[]'),
                     'sealedFrom', f.sealed_from, 'responsibility', f.responsibility, 'objectionPending', f.objection_pending)
                     order by f.listing_id)
              from violations.listing_facts_v1 f
             where f.subject_id = ${subject} and ${isOpen("f", today)}), '[]')`;
