import { command } from '../case/command.js';
import { assignableRoles, type Role } from '../case/roles.js';
import { choice, date, id, integer, label, list, money, object, text } from '../fields/build.js';
import * as rules from './planning.rules.js';
import { milestoneKinds } from './planning.state.js';

const milestone = id('Milstolpe', 'Milestone');
const planners = {
  area: 'case',
  by: ['needs-owner', 'innovation-leader', 'procurer'],
  relation: 'case',
  when: 'always',
} as const;
const when = {
  on: date('Planerad dag', 'Planned day', { optional: true }),
  after: object(
    'Eller antal dagar efter något annat',
    'Or so many days after something else',
    {
      activity: id('Milstolpe eller skede', 'Milestone or stage'),
      days: integer('Dagar', 'Days', [0, 3650]),
    },
    { optional: true },
  ),
  availableFrom: date('Extern finansiering: första dag', 'Outside funding: first day', { optional: true }),
  availableUntil: date('Extern finansiering: sista dag', 'Outside funding: last day', { optional: true }),
};

const planMilestone = command({
  ...planners,
  name: 'PlanMilestone',
  says: { sv: 'Planera en milstolpe', en: 'Plan a milestone' },
  fields: {
    id: milestone,
    kind: choice('Slag', 'Kind', milestoneKinds),
    title: label('Namn', 'Title', 200),
    ...when,
    dependsOn: list('Beror av milstolpar och skeden', 'Depends on milestones and stages', milestone, [0, 50], {
      optional: true,
    }),
    holds: list('Skeden som väntar på den', 'Stages that wait for it', id('Skede', 'Stage'), [0, 50], {
      optional: true,
    }),
    ownerPerson: id('Ägare: person', 'Owner: person', { optional: true }),
    ownerRole: choice('Ägare: roll', 'Owner: role', assignableRoles, { optional: true }),
    workingDays: integer('Ägarens arbetsdagar', "The owner's working days", [0, 1000], { optional: true }),
    amount: money('Externa medel', 'Outside money', { optional: true }),
  },
  rules: [
    rules.idIsFree,
    rules.ownerIsNamed,
    rules.dateIsGiven,
    rules.dateIsAhead,
    rules.moneyIsDated,
    rules.dependenciesAreKnown,
    rules.heldStagesAreAhead,
    rules.waitsForNothingOfItsOwn,
  ],
  causes: ({ body: { ownerPerson, ownerRole, dependsOn = [], holds = [], ...planned } }) => [
    {
      type: 'MilestonePlanned',
      facts: {
        milestone: {
          ...planned,
          dependsOn,
          holds,
          owner: ownerPerson === undefined ? { role: ownerRole as Role } : { person: ownerPerson },
        },
      },
    },
  ],
  example: {
    id: 'prototype',
    kind: 'development',
    title: 'Prototype tested in one preschool',
    on: '2030-03-15',
    holds: ['notice'],
    ownerRole: 'needs-owner',
    workingDays: 20,
  },
});

const moveMilestone = command({
  ...planners,
  name: 'MoveMilestone',
  says: { sv: 'Flytta en milstolpe', en: 'Move a milestone' },
  fields: { id: milestone, ...when, reasons: text('Skäl', 'Reasons', 2000, { optional: true }) },
  rules: [
    rules.isOpen,
    rules.dateIsGiven,
    rules.dateIsAhead,
    rules.moneyIsDated,
    rules.dependenciesAreKnown,
    rules.waitsForNothingOfItsOwn,
  ],
  causes: ({ body: { reasons, ...moved } }) => [
    { type: 'MilestoneMoved', facts: moved, ...(reasons === undefined ? {} : { body: { reasons } }) },
  ],
  example: { id: 'prototype', on: '2030-04-15', reasons: 'The supplier of the sensor is late.' },
});

const reachMilestone = command({
  ...planners,
  name: 'ReachMilestone',
  says: { sv: 'Anteckna att en milstolpe är nådd', en: 'Record that a milestone is reached' },
  fields: { id: milestone, on: date('Dag', 'Day') },
  rules: [rules.isOpen, rules.reachedIsPast, rules.firstIsReached],
  causes: ({ body }) => [{ type: 'MilestoneReached', facts: { id: body.id, on: body.on } }],
  example: { id: 'prototype', on: '2030-03-12' },
});

const dropMilestone = command({
  ...planners,
  name: 'DropMilestone',
  says: { sv: 'Stryk en milstolpe', en: 'Drop a milestone' },
  fields: { id: milestone, reasons: text('Skäl', 'Reasons', 2000) },
  rules: [rules.isOpen, rules.nothingDependsOnIt, rules.hasReasons],
  causes: ({ body }) => [{ type: 'MilestoneDropped', facts: { id: body.id }, body: { reasons: body.reasons } }],
  example: { id: 'prototype', reasons: 'The market already has what it would have shown.' },
});

export const planningCommands = [planMilestone, moveMilestone, reachMilestone, dropMilestone];
